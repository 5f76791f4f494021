package giamngheo.warehouse.postgres;

import java.sql.SQLException;
import java.sql.Statement;

/** Which areas each grant reaches: the area itself and all below it on the published map. */
final class Reach {
  private Reach() {}

  /** Writes it anew, as part of the caller's transaction. */
  static void rebuild(Statement statement) throws SQLException {
    statement.execute("delete from access.reach");
    statement.execute(
        """
        insert into access.reach (user_name, area_code, sees_names)
        with recursive below as (
          select g.user_name, g.area_code, r.sees_names
          from access.area_grant g join access.role r on r.role_name = g.role_name
          union
          select b.user_name, a.area_code, b.sees_names
          from below b join store.area a on a.parent_code = b.area_code
          where a.publication = (select publication from store.current_publication))
        select user_name, area_code, bool_or(sees_names) from below group by user_name, area_code""");
  }
}
