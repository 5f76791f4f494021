package giamngheo.reports.site;

import java.util.List;

/** The pages, in the order of the menu. Each is {@code <id>.html} and has a script of its name. */
public enum SitePage {
  INDEX("index"),
  AREA("area"),
  COMPARE("compare"),
  MAP("map"),
  PROGRAMME("programme"),
  DOCUMENTS("documents"),
  METHOD("method");

  private final String id;

  SitePage(String id) {
    this.id = id;
  }

  /** Name of its file without the ending. */
  public String id() {
    return id;
  }

  /** All pages. */
  public static List<SitePage> all() {
    return List.of(values());
  }
}
