package org.chatrpc.client.desktop;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position of a window on the desktop.
 *
 * @param bounds when it is not maximised
 */
public record WindowPlace(Rectangle bounds, boolean maximised) {

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6})( max)?");

    /** Parses the format of {@link #toString()}; empty for anything else. */
    public static Optional<WindowPlace> parse(String text) {
        Matcher numbers = WRITTEN.matcher(text.strip());
        if (!numbers.matches()) {
            return Optional.empty();
        }
        Rectangle bounds =
                new Rectangle(number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4));
        return Optional.of(new WindowPlace(bounds, numbers.group(5) != null));
    }

    /**
     * This position, moved and shrunk so that the whole window is on one of the current screens: the one that shows
     * most of it, or the first if none does.
     *
     * @param screens the usable area of each, the main one first; not empty
     */
    public WindowPlace within(List<Rectangle> screens, Dimension smallest) {
        Rectangle screen = screens.stream()
                .max(Comparator.comparingLong(this::shownOn).thenComparing(screens.get(0)::equals))
                .orElseThrow();
        int width = Math.min(Math.max(bounds.width, smallest.width), screen.width);
        int height = Math.min(Math.max(bounds.height, smallest.height), screen.height);
        int x = Math.max(screen.x, Math.min(bounds.x, screen.x + screen.width - width));
        int y = Math.max(screen.y, Math.min(bounds.y, screen.y + screen.height - height));
        return new WindowPlace(new Rectangle(x, y, width, height), maximised);
    }

    @Override
    public String toString() {
        return bounds.x + " " + bounds.y + " " + bounds.width + " " + bounds.height + (maximised ? " max" : "");
    }

    private long shownOn(Rectangle screen) {
        Rectangle shown = bounds.intersection(screen);
        return shown.isEmpty() ? 0 : (long) shown.width * shown.height;
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }
}
