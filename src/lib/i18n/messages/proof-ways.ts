import type { Way } from '../../contracts/proof';
import { text, type Message } from '../message';

/** The ways by which a page could send something out, in words. */
export const wayNames: Record<Way, Message> = {
  fetch: text('Requête vers un autre site', 'Request to another site'),
  xhr: text('Requête à l’ancienne (XMLHttpRequest)', 'Old-style request (XMLHttpRequest)'),
  beacon: text('Mesure d’audience (sendBeacon)', 'Audience measurement (sendBeacon)'),
  socket: text('Liaison permanente (WebSocket)', 'Lasting connection (WebSocket)'),
  events: text('Flux d’événements (EventSource)', 'Stream of events (EventSource)'),
  image: text('Image espionne (pixel)', 'Spy image (pixel)'),
  style: text('Feuille de style d’ailleurs', 'Style sheet from elsewhere'),
  script: text('Programme d’ailleurs', 'Script from elsewhere'),
  frame: text('Page d’un autre site dans celle-ci', 'Page of another site inside this one'),
  prefetch: text('Chargement par avance', 'Loading in advance'),
  form: text('Formulaire envoyé à un autre site', 'Form sent to another site'),
  leave: text('Départ de la page vers un autre site', 'Leading the page to another site'),
  webrtc: text('Liaison directe (WebRTC)', 'Direct connection (WebRTC)'),
  'worker-fetch': text('Requête depuis une tâche de fond', 'Request from a background task'),
  'worker-socket': text('Liaison depuis une tâche de fond', 'Connection from a background task'),
  post: text('Envoi à l’hébergeur de Tamis', 'Sending to the host of Tamis'),
  query: text(
    'Donnée glissée dans une adresse de l’hébergeur',
    'Data slipped into an address of the host',
  ),
};

/** What each line of a policy is about; a line that is not here is shown by its name alone. */
export const directiveNames: Readonly<Record<string, Message>> = {
  'default-src': text('Tout ce qui n’est pas cité ci-dessous', 'Everything not named below'),
  'script-src': text('Programmes', 'Scripts'),
  'style-src': text('Feuilles de style', 'Style sheets'),
  'style-src-elem': text('Feuilles de style de la page', 'Style sheets of the page'),
  'style-src-attr': text('Styles des éléments', 'Styles of elements'),
  'img-src': text('Images', 'Images'),
  'font-src': text('Polices de caractères', 'Fonts'),
  'connect-src': text('Requêtes et liaisons', 'Requests and connections'),
  'worker-src': text('Tâches de fond', 'Background tasks'),
  'manifest-src': text('Fiche d’installation', 'Installation sheet'),
  'base-uri': text('Changement de l’adresse de base', 'Change of the base address'),
  'form-action': text('Envoi de formulaires', 'Sending forms'),
  'frame-ancestors': text('Affichage dans un autre site', 'Being shown inside another site'),
};

/** What each source of a policy allows. */
export const sourceNames: Readonly<Record<string, Message>> = {
  "'none'": text('interdit', 'forbidden'),
  "'self'": text('fichiers de Tamis seulement', 'files of Tamis only'),
  "'wasm-unsafe-eval'": text('moteur de calcul (WebAssembly)', 'computing engine (WebAssembly)'),
  "'unsafe-inline'": text('écrits dans la page', 'written in the page'),
  "'sha256'": text(
    'amorce de la page, par son empreinte',
    'starter of the page, by its fingerprint',
  ),
  'data:': text('contenues dans la page', 'held in the page'),
  'blob:': text('fabriquées par la page', 'made by the page'),
};
