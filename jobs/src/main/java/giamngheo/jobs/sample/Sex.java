package giamngheo.jobs.sample;

enum Sex {
  MALE("male"),
  FEMALE("female");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Sex other() {
    return this == MALE ? FEMALE : MALE;
  }
}
