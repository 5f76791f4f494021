package giamngheo.warehouse.refusal;

import java.io.Serializable;

/**
 * One statement in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Text(String vi, String en) implements Serializable {

  /** The statement in one language. */
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
