// `natural` ships no types for its deep modules; importing the package itself would pull in database drivers.
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(document: string): void
    tfidfs(terms: string): number[]
  }
}
