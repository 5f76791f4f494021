package giamngheo.warehouse.check;

/** One rule that a single line can break. It reports through {@link TypedLine#report}. */
@FunctionalInterface
public interface LineCheck {
  void check(TypedLine line);
}
