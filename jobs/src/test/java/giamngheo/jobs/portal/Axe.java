package giamngheo.jobs.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The checks of axe-core, run in the page that a browser shows. */
final class Axe {
  private static final String SCRIPT = script();

  private Axe() {}

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What keeps people from using the page: serious and critical findings. */
  static JsonNode findings(Browser browser) throws Exception {
    browser.value(SCRIPT + "; undefined");
    return browser.value(
        // Style sheets are read as the page has them: its policy lets nothing be fetched.
        "axe.run({preload: false, resultTypes: ['violations']})"
            + ".then((said) => said.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => one.id + ': '"
            + " + one.nodes.slice(0, 2).map((node) => node.html)))");
  }
}
