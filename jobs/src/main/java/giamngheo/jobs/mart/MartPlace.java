package giamngheo.jobs.mart;

import giamngheo.warehouse.postgres.AreaGrants;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the mart is.
 *
 * @param home folder of the program
 * @param environment where passwords stand
 */
public record MartPlace(Path home, MartSettings settings, Map<String, String> environment) {

  /** As the configuration says. */
  public static MartPlace of(Path home, Path conf) {
    return new MartPlace(home, MartSettings.read(conf), System.getenv());
  }

  /** The program's own server. */
  public LocalServer server() {
    return new LocalServer(folder());
  }

  /** Folder of the program's own server. */
  public Path folder() {
    return home.resolve(settings.server());
  }

  /** The database that the caller names, else the configuration, else the own one, started. */
  public Database database(Optional<String> url) {
    return url.or(() -> Optional.ofNullable(settings.url()))
        .map(address -> Database.at(address, environment))
        .orElseGet(() -> server().start());
  }

  /** Who may read what in that database. */
  public AreaGrants grants(Database database) {
    return new AreaGrants(database, settings.seesNames());
  }

  /** Folder of the passwords of users that {@code grant} made. */
  public Path passwords() {
    return folder().resolve("users");
  }
}
