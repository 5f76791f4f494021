package giamngheo.warehouse.config;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;

/** A file of {@code conf/} that cannot be used as it stands; the message says where and why. */
public final class ConfigurationMistake extends CallerMistake {
  private static final long serialVersionUID = 1L;

  public ConfigurationMistake(String message) {
    this(message, null);
  }

  public ConfigurationMistake(String message, Throwable cause) {
    this(new Text(message, message), cause);
  }

  public ConfigurationMistake(Text text, Throwable cause) {
    super(text, cause);
  }
}
