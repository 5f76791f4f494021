package giamngheo.jobs.form;

import java.io.Serializable;

/** A text in Vietnamese and English. */
public record Label(String vi, String en) implements Serializable {
  /** Nothing to print. */
  public static final Label EMPTY = new Label("", "");

  /** The text in that language: {@code en} English, anything else Vietnamese. */
  public String in(String lang) {
    return lang.equals("en") ? en : vi;
  }
}
