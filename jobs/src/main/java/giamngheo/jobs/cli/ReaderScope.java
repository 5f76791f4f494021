package giamngheo.jobs.cli;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.mart.MartPlace;
import giamngheo.jobs.paper.Papers;
import giamngheo.warehouse.postgres.AreaGrants;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a user of the mart may have printed: forms of areas that grants reach, and those that name
 * people where names may be seen. A print is made with the rights of its reader, not of whoever
 * runs the program.
 */
record ReaderScope(String user, AreaGrants.Scope scope) {

  static ReaderScope of(CommonOptions common, String user) {
    MartPlace place = MartPlace.of(common.surroundings().home(), common.surroundings().conf());
    return new ReaderScope(user, place.grants(place.database(Optional.empty())).scope(user));
  }

  /** Refuses what the user may not have, before anything is printed. */
  void require(Configuration configuration, String area, List<String> forms) {
    if (!scope.areas().contains(area)) {
      throw new CallerMistake(
          new Text(
              "Người dùng %s không được đọc địa bàn %s; chưa có gì được in.".formatted(user, area),
              "User %s may not read area %s; nothing was printed.".formatted(user, area)));
    }
    boolean naming =
        forms.stream()
            .anyMatch(
                form ->
                    form.equals(FormNames.ALL)
                        || Papers.isPaper(configuration.folder(), form)
                        || configuration
                            .forms()
                            .named(form)
                            .filter(FormDefinition::isList)
                            .isPresent());
    if (naming && !scope.named().contains(area)) {
      throw new CallerMistake(
          new Text(
              "Người dùng %s không được xem tên người ở địa bàn %s: không in danh sách, giấy tờ và “all”.\nHãy ghi tên từng biểu số liệu."
                  .formatted(user, area),
              "User %s may not see names in area %s: no lists, papers or \"all\" are printed.\nName the forms of figures one by one."
                  .formatted(user, area)));
    }
  }
}
