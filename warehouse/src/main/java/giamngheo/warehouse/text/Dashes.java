package giamngheo.warehouse.text;

/** The characters that people and programs write for a hyphen. */
final class Dashes {
  private static final String ALL = "-‐‑‒–—―−⁃﹘﹣－";

  private Dashes() {}

  static boolean contains(char letter) {
    return ALL.indexOf(letter) >= 0;
  }
}
