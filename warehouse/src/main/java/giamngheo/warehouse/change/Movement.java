package giamngheo.warehouse.change;

/**
 * What a household did on one list between two reviews; words of the official movement forms. Which
 * lists there are is said by the standard.
 *
 * @param word the word in table {@code transition}
 */
record Movement(String word) {
  static final Movement STAY = new Movement("stay");
  static final Movement EXIT = new Movement("exit");
  static final Movement OTHER_OUT = new Movement("other_out");
  static final Movement UNRESOLVED_OUT = new Movement("unresolved_out");
  static final Movement RELAPSE = new Movement("relapse");
  static final Movement NEW = new Movement("new");
  static final Movement OTHER_IN = new Movement("other_in");
  static final Movement UNRESOLVED_IN = new Movement("unresolved_in");

  static Movement to(String list) {
    return new Movement("to_" + list);
  }

  static Movement from(String list) {
    return new Movement("from_" + list);
  }
}
