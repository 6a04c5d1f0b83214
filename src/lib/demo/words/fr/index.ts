import type { Words } from '../types';
import { catalogue } from './catalogue';
import { format } from './format';
import { names } from './names';
import { places } from './places';

export const fr: Words = { names, places, catalogue, format };
