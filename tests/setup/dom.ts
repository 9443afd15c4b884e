import '@testing-library/jest-dom';

// Citation.js takes hold of it when it is loaded in something like a browser, and does not call it here.
Object.assign(globalThis, {
  fetch: () => Promise.reject(new Error('components do not fetch')),
  Headers: Map,
});
