package giamngheo.jobs.form;

import java.util.Locale;

/** A file of {@code conf/} cannot be used: what is wrong, where, and what to do. */
public final class FormFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Label message;

  FormFileException(Label message) {
    super(message.en());
    this.message = message;
  }

  /** The message in that language. */
  public String message(String lang) {
    return message.in(lang.toLowerCase(Locale.ROOT));
  }
}
