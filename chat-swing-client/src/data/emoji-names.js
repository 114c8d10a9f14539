// Writes the names and keywords of emoji in one language from Unicode's CLDR, for EmojiNames. To renew them:
//   npm pack cldr-annotations-full cldr-annotations-derived-full, unpack each into a folder of its name, and
//   node emoji-names.js de <folder of both> > ../main/resources/org/chatrpc/client/emoji/names_de.txt
const fs = require('fs');
const [language, folder] = process.argv.slice(2);
const parts = [['cldr-annotations-full', 'annotations'], ['cldr-annotations-derived-full', 'annotationsDerived']];
const names = new Map();
let version = '';
for (const [pack, part] of parts) {
  const root = `${folder}/${pack}/package/`;
  version = JSON.parse(fs.readFileSync(`${root}package.json`)).version;
  const data = JSON.parse(fs.readFileSync(`${root}${part}/${language}/annotations.json`))[part].annotations;
  for (const [text, { tts, default: keywords }] of Object.entries(data)) {
    const emoji = text.replace(/\uFE0F/g, '');
    // Names of skin tones are those of the emoji without one.
    if (tts && /\p{Emoji}/u.test(emoji) && !/^[0-9#*]$/.test(emoji) && !/[\u{1F3FB}-\u{1F3FF}]/u.test(emoji)) {
      // A keyword that starts the name, or a word of it, finds nothing that the name does not find.
      const name = tts[0];
      const words = ` ${name.toLowerCase()}`;
      const more = (keywords || []).filter((word) => !words.includes(` ${word.toLowerCase()}`));
      names.set(emoji, [name, ...new Set(more)].join('\t'));
    }
  }
}
console.log(`# Names and keywords of emoji (${language}) from Unicode CLDR ${version}: annotations and annotationsDerived.`);
console.log('# Copyright Unicode, Inc. Unicode License v3, see META-INF/third-party. Made by src/data/emoji-names.js.');
console.log('# Each line: the emoji without variation selectors, its name, and other words for it, after tabs.');
for (const emoji of [...names.keys()].sort()) {
  console.log(`${emoji}\t${names.get(emoji)}`);
}
