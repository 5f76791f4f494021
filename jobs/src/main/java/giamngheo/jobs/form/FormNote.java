package giamngheo.jobs.form;

import java.io.Serializable;

/**
 * A note that states a figure and is printed only if that figure is above zero.
 *
 * @param text its text, {@code {count}} standing for the figure
 * @param item the figure
 */
public record FormNote(Label text, SumItem item) implements Serializable {}
