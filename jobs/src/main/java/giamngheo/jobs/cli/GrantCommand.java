package giamngheo.jobs.cli;

import giamngheo.jobs.context.Areas;
import giamngheo.jobs.mart.MartPlace;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.postgres.AreaGrants;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a user of the database read an area. */
@Command(name = "grant")
final class GrantCommand implements Callable<Integer> {
  private static final Map<String, Place.Level> LEVELS =
      Map.of(
          "commune", Place.Level.COMMUNE,
          "district", Place.Level.DISTRICT,
          "province", Place.Level.PROVINCE,
          "ministry", Place.Level.NATION);

  @Mixin CommonOptions common;

  @Option(names = "--user", paramLabel = "U", required = true)
  String user;

  @Option(names = "--area", paramLabel = "CODE", required = true)
  String area;

  @Option(names = "--role", paramLabel = "commune|district|province|ministry|analyst")
  String role;

  @Option(names = "--revoke")
  boolean revoke;

  @Option(names = "--url", paramLabel = "jdbc:postgresql://…")
  String url;

  @Override
  public Integer call() {
    Path conf = common.surroundings().conf();
    List<Place> known = Areas.known(Places.load(conf), area);
    MartPlace place = MartPlace.of(common.surroundings().home(), conf);
    if (!revoke) {
      requireLevel(known);
    }
    Database database = place.database(Optional.ofNullable(url));
    AreaGrants grants = place.grants(database);
    MartSummaries summaries = new MartSummaries(common.surroundings());
    if (revoke) {
      summaries.revoked(user, area, grants.revoke(user, area));
    } else {
      Optional<Path> password = grants.grant(user, area, role, place.passwords());
      summaries.granted(user, area, role, password, database);
    }
    return 0;
  }

  /** A commune's officer has a commune; an analyst may have any area. */
  private void requireLevel(List<Place> known) {
    if (role == null) {
      throw new CallerMistake(
          new Text(
              "Còn thiếu: --role (commune, district, province, ministry hoặc analyst)",
              "This is missing: --role (commune, district, province, ministry or analyst)"));
    }
    Place.Level level = LEVELS.get(role);
    if (level != null && known.stream().noneMatch(unit -> unit.level() == level)) {
      throw new CallerMistake(
          new Text(
              "Vai trò “%s” không hợp với địa bàn %s (cấp %s).\nChọn vai trò đúng cấp, hoặc analyst."
                  .formatted(role, area, words(known)),
              "The role “%s” does not fit area %s (level %s).\nChoose the role of its level, or analyst."
                  .formatted(role, area, words(known))));
    }
  }

  private static String words(List<Place> known) {
    return known.get(0).level().name().toLowerCase(Locale.ROOT);
  }
}
