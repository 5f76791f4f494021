package giamngheo.jobs.sample;

/** What a member is to the head of the household. */
enum Relationship {
  HEAD("head"),
  SPOUSE("spouse"),
  CHILD("child"),
  PARENT("parent"),
  OTHER("other");

  private final String code;

  Relationship(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
