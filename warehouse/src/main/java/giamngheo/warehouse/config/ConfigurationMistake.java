package giamngheo.warehouse.config;

/** A file of {@code conf/} that cannot be used as it stands; the message says where and why. */
public final class ConfigurationMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationMistake(String message) {
    super(message);
  }

  public ConfigurationMistake(String message, Throwable cause) {
    super(message, cause);
  }
}
