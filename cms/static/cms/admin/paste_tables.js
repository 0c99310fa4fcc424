// A table that is pasted into the text of a stream becomes, if the editor agrees, a table block with the same cells.
(() => {
  const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
  const digits = (text, signs) => text.replace(/[0-9]/g, (digit) => signs[digit]);
  const squeezed = (text) => text.replace(/\s+/g, " ").trim();

  // A cell of a table block is plain text: paragraphs are parted by a space, m² keeps its digit.
  function textOf(cell) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("sup").forEach((node) => node.replaceWith(digits(node.textContent, RAISED)));
    copy.querySelectorAll("sub").forEach((node) => node.replaceWith(digits(node.textContent, LOWERED)));
    copy.querySelectorAll("p, div, li, br, td, th").forEach((node) => node.after(" "));
    return squeezed(copy.textContent);
  }

  // The grid of a table: a cell over several columns is followed by empty ones, one over several rows is repeated.
  function cellsOf(table) {
    const grid = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (grid[y][x] !== undefined) x += 1;
        const text = textOf(cell);
        const height = Math.min(Math.max(cell.rowSpan, 1), grid.length - y);
        for (let below = 0; below < height; below += 1) {
          for (let beside = 0; beside < Math.min(cell.colSpan, 50); beside += 1) {
            grid[y + below][x + beside] = beside ? "" : text;
          }
        }
      }
    });
    const width = Math.max(0, ...grid.map((row) => row.length));
    return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] || "")).filter((row) => row.some(Boolean));
  }

  // Rows of text with tabs: a spreadsheet copied without its looks.
  function cellsOfText(text) {
    const rows = text.replace(/[\r\n]+$/, "").split(/\r?\n/).map((row) => row.split("\t").map(squeezed));
    return rows.every((row) => row.length === rows[0].length) ? rows : [];
  }

  const isTable = (cells) => cells.length > 1 && cells[0].length > 1;

  // The stream around the editor that was pasted into, and the place of its block there.
  function streamAround(node) {
    for (let at = node; at; at = at.parentElement) {
      const stream = at.rootBlock;
      if (stream?.blockDef?.childBlockDefsByName?.table && stream.blockDef.childBlockDefsByName.paragraph) {
        const place = stream.children.findIndex((child) => child.element.contains(node));
        return place < 0 ? null : { stream, place };
      }
    }
    return null;
  }

  function agreed() {
    const template = document.getElementById("cms-paste-template");
    // eslint-disable-next-line no-alert
    return template && window.confirm(template.dataset.question);
  }

  const tableState = ([headings, ...rows]) => ({
    table: {
      caption: "",
      columns: headings.map((heading) => ({ type: "text", heading })),
      rows: rows.map((values) => ({ values })),
    },
    has_row_headings: true,
  });

  // Pieces are the cells of a table or the state of an editor, in the order in which they were pasted.
  function insert({ stream, place }, pieces) {
    pieces.forEach((piece, number) => {
      const isCells = Array.isArray(piece);
      const value = isCells ? tableState(piece) : piece;
      stream.insert({ type: isCells ? "table" : "paragraph", value, id: crypto.randomUUID?.() }, place + number + 1, {});
    });
  }

  window.cmsPasteTables = { cellsOf, cellsOfText, isTable, streamAround, agreed, insert };
})();
