/** What the home page says of the engine that loads behind it. */
export type EngineState = 'starting' | 'ready' | 'failed';
