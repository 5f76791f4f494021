package giamngheo.warehouse.file.workbook;

/** A block of cells, rows and columns counted from 1. */
record CellRange(int top, int left, int bottom, int right) {
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = 1 << 14;
  private static final int LETTERS = 26;

  /** Reads {@code C2:C4} or {@code C2}; null if it is none. */
  static CellRange of(String reference) {
    if (reference == null) {
      return null;
    }
    int colon = reference.indexOf(':');
    String first = colon < 0 ? reference : reference.substring(0, colon);
    String last = colon < 0 ? reference : reference.substring(colon + 1);
    CellRange range = new CellRange(row(first), column(first), row(last), column(last));
    boolean inOrder = range.top <= range.bottom && range.left <= range.right;
    return range.top > 0 && range.left > 0 && inOrder ? range : null;
  }

  /** Column of an address from 1, or 0 if it is none. */
  static int column(String address) {
    int column = 0;
    int index = 0;
    while (index < address.length() && isLetter(address.charAt(index)) && index < 4) {
      column = column * LETTERS + address.charAt(index) - 'A' + 1;
      index++;
    }
    return index == address.length() || column > LAST_COLUMN ? 0 : column;
  }

  /** Row of an address from 1, or 0 if it is none. */
  static int row(String address) {
    int index = 0;
    while (index < address.length() && isLetter(address.charAt(index))) {
      index++;
    }
    int row = Xml.number(address.substring(index), 0);
    return row > LAST_ROW ? 0 : row;
  }

  private static boolean isLetter(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  /** The address of a cell: {@code D7}. */
  static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.append((char) ('A' + (left - 1) % LETTERS));
    }
    return letters.reverse().append(row).toString();
  }
}
