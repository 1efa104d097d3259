/** The dictionary file: a magic number, the format's version, then each section as its length and bytes. */
const magic = 0x54494644;
const version = 1;

/** Joins sections into one file. */
export function packSections(sections: readonly Uint8Array[]): Uint8Array {
  const size = sections.reduce((sum, { length }) => sum + 4 + length, 12);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, version);
  view.setUint32(8, sections.length);
  let at = 12;
  for (const section of sections) {
    view.setUint32(at, section.length);
    file.set(section, at + 4);
    at += 4 + section.length;
  }
  return file;
}

/** The sections where they lie. Throws RangeError for another kind of file, another version, or one cut short. */
export function unpackSections(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || view.getUint32(0) !== magic) throw new RangeError("this is no dictionary file");
  if (view.getUint32(4) !== version) throw new RangeError("the dictionary file is of another version");
  const sections: Uint8Array[] = [];
  let at = 12;
  for (let count = view.getUint32(8); count > 0; count--) {
    if (at + 4 > file.length || at + 4 + view.getUint32(at) > file.length) throw new RangeError("the dictionary file is cut short");
    sections.push(file.subarray(at + 4, at + 4 + view.getUint32(at)));
    at += 4 + view.getUint32(at);
  }
  return sections;
}
