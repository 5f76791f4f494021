package giamngheo.jobs.context;

import giamngheo.reports.model.Form;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.release.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which program computed: the version of the project and a checksum of its own classes. The build
 * is reproducible, so equal sources give equal checksums.
 */
public final class CodeVersion {
  private static final int SHOWN = 12;
  private static final String BUILD = "/META-INF/maven/giamngheo/giamngheo-jobs/pom.properties";

  private CodeVersion() {}

  /** {@code 1.0.0+3f2a9c01b7de}. */
  public static String current() {
    return Running.VERSION;
  }

  /** Worked out once, when first asked for. */
  private static final class Running {
    static final String VERSION = computed();
  }

  private static String computed() {
    StringBuilder all = new StringBuilder();
    for (Class<?> part : List.of(Release.class, Form.class, CodeVersion.class)) {
      all.append(checksum(part)).append('\n');
    }
    return project()
        + "+"
        + Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN);
  }

  /** The version that Maven wrote into the archive; classes that were not packed have none. */
  private static String project() {
    try (InputStream build = CodeVersion.class.getResourceAsStream(BUILD)) {
      Properties properties = new Properties();
      if (build != null) {
        properties.load(build);
      }
      return properties.getProperty("version", "dev");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the archive, or of the folder of classes, that holds the class. */
  private static String checksum(Class<?> part) {
    try {
      Path place = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(place)) {
        return Sha256.of(place);
      }
      StringBuilder files = new StringBuilder();
      try (Stream<Path> all = Files.walk(place)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          files.append(place.relativize(file)).append(Sha256.of(file));
        }
      }
      return Sha256.of(files.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
