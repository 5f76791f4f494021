package giamngheo.warehouse.yaml;

/** A configuration file says something that it must not: a mistake of whoever edited it. */
public final class ConfigurationError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String messageVi;

  /**
   * Says what is wrong.
   *
   * @param messageVi file, line, key, what is wrong and what to do, in Vietnamese
   * @param messageEn the same in English
   */
  public ConfigurationError(String messageVi, String messageEn) {
    super(messageEn);
    this.messageVi = messageVi;
  }

  public String messageVi() {
    return messageVi;
  }

  public String messageEn() {
    return getMessage();
  }
}
