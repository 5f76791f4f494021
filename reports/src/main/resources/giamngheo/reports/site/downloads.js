"use strict";
/** The table on the screen as a file: CSV and XLSX, made in the browser, with the notes that stand under it. */
const downloads = (() => {
  function save(name, type, content) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(content, { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** A text that a spreadsheet would take for a formula stays a text. */
  const guarded = (value) => (typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? "'" + value : value);

  function csvText(table) {
    const quote = (value) => {
      const text = value == null ? "" : String(guarded(value));
      return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    };
    const lines = [table.head, ...table.rows, [], [table.caption], ...table.notes.map((note) => [note])];
    return "\ufeff" + lines.map((line) => line.map(quote).join(",")).join("\r\n") + "\r\n";
  }

  const markup = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

  function column(index) {
    return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
  }

  function sheet(table) {
    const lines = [[table.caption], table.head, ...table.rows, [], ...table.notes.map((note) => [note])];
    const rows = lines.map((line, row) => `<row r="${row + 1}">` + line.map((value, index) => {
      const place = column(index) + (row + 1);
      const style = row === 1 || row === 0 ? ' s="1"' : "";
      if (value == null || value === "") return "";
      return typeof value === "number" ? `<c r="${place}"${style}><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${markup(value)}</t></is></c>`;
    }).join("") + "</row>").join("");
    const widths = table.head.map((_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${index === 0 ? 34 : 16}" customWidth="1"/>`).join("");
    return '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
      + `<cols>${widths}</cols><sheetData>${rows}</sheetData></worksheet>`;
  }

  const FIXED = {
    "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="giamngheo" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": '<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>',
  };

  const CRC = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });

  function crc(bytes) {
    let c = 0xffffffff;
    for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  }

  /** A ZIP whose entries are stored as they are. */
  function zip(files) {
    const text = new TextEncoder();
    const chunks = [];
    const directory = [];
    let offset = 0;
    for (const [name, content] of Object.entries(files)) {
      const title = text.encode(name);
      const bytes = text.encode(content);
      const header = (signature, extra) => {
        const view = new DataView(new ArrayBuffer(extra ? 46 : 30));
        const at = extra ? 2 : 0;
        view.setUint32(0, signature, true);
        if (extra) view.setUint16(4, 20, true);
        view.setUint16(4 + at, 20, true);
        view.setUint16(6 + at, 0x0800, true);
        view.setUint16(12 + at, 0x21, true);
        view.setUint32(14 + at, crc(bytes), true);
        view.setUint32(18 + at, bytes.length, true);
        view.setUint32(22 + at, bytes.length, true);
        view.setUint16(26 + at, title.length, true);
        if (extra) view.setUint32(42, offset, true);
        return new Uint8Array(view.buffer);
      };
      const local = header(0x04034b50, false);
      directory.push(header(0x02014b50, true), title);
      chunks.push(local, title, bytes);
      offset += local.length + title.length + bytes.length;
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, directory.length / 2, true);
    end.setUint16(10, directory.length / 2, true);
    end.setUint32(12, size, true);
    end.setUint32(16, offset, true);
    return [...chunks, ...directory, new Uint8Array(end.buffer)];
  }

  return {
    csvText,
    zip: (table) => zip({ ...FIXED, "xl/worksheets/sheet1.xml": sheet(table) }),
    csv: (name, table) => save(name + ".csv", "text/csv;charset=utf-8", [csvText(table)]),
    xlsx: (name, table) => save(name + ".xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", downloads.zip(table)),
  };
})();
