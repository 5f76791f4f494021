package giamngheo.warehouse.config;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;

/**
 * A file of {@code conf/} that cannot be used as it stands; a {@link ConfigurationPlace} makes it,
 * so that both languages say where and why.
 */
public final class ConfigurationMistake extends CallerMistake {
  private static final long serialVersionUID = 1L;

  ConfigurationMistake(Text text, Throwable cause) {
    super(text, cause);
  }
}
