package giamngheo.warehouse.check;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.table.InputTable;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;

/**
 * A check of single lines that its entry in {@code checks.yaml} names by its class: {@code
 * line_check: {class: FloorTooLarge, datasets: [household]}}. The class stands in this package and
 * needs nothing to be made.
 */
record NamedLineCheck(Constructor<? extends LineCheck> constructor, List<String> datasets) {

  /** Reads the entry; a class or a dataset that is not there is an error of configuration. */
  static NamedLineCheck of(YamlNode node) {
    node.allowing(Set.of("class", "datasets"));
    List<String> known = InputTable.all().stream().map(InputTable::name).toList();
    List<String> datasets =
        node.required("datasets").items().stream().map(each -> each.oneOf(known)).toList();
    YamlNode name = node.required("class");
    try {
      Class<?> found = Class.forName(NamedLineCheck.class.getPackageName() + "." + name.text());
      return new NamedLineCheck(
          found.asSubclass(LineCheck.class).getDeclaredConstructor(), datasets);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw name.error(
          "không có lớp kiểm tra “" + name.text() + "” dùng được một mình",
          "there is no check “" + name.text() + "” that can be made by itself");
    }
  }

  LineCheck make() {
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
