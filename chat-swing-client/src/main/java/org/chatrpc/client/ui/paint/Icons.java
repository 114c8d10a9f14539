package org.chatrpc.client.ui.paint;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.extras.FlatSVGIcon.ColorFilter;
import java.awt.Image;
import java.util.Locale;
import javax.swing.Icon;

/**
 * All icons, drawn for this client. They are sharp at any scale, and use the foreground colour of their component.
 */
public enum Icons {
    ARCHIVE,
    AT,
    BELL_OFF,
    BACK,
    BLOCK,
    CALENDAR,
    CHAT,
    CHECK,
    CLIP,
    CLOCK,
    COMMAND,
    CLOSE,
    COMPASS,
    COPY,
    DEVICES,
    DOWN,
    FILE,
    FLAG,
    FORMAT,
    FORWARD,
    HASH,
    INFO,
    INVITE,
    KEY,
    KEYBOARD,
    LEAVE,
    LINK,
    LOCK,
    MOON,
    MORE,
    PENCIL,
    PEOPLE,
    PERSON,
    PICTURE,
    PIN,
    PLUS,
    REFRESH,
    REPLY,
    SAVE,
    SEARCH,
    SEND,
    SLIDERS,
    SMILE,
    STAR,
    TRASH,
    UNPIN,
    UP,
    WARNING;

    private static final String FOLDER = "org/chatrpc/client/ui/icons/";

    /** The icon at 16 pixels, in the foreground colour of the component it is painted on. */
    public Icon icon() {
        return icon(16);
    }

    /** The icon at another size, in unscaled pixels. */
    public Icon icon(int size) {
        return load(size).setColorFilter(new ColorFilter((component, drawn) -> component.getForeground()));
    }

    /** The icon in a colour of the theme, whatever it is painted on. */
    public Icon icon(int size, Colors colour) {
        return load(size).setColorFilter(new ColorFilter(drawn -> colour.get()));
    }

    private FlatSVGIcon load(int size) {
        return new FlatSVGIcon(FOLDER + name().toLowerCase(Locale.ROOT) + ".svg", size, size);
    }

    /** The application icon, in its own colours. */
    public static Icon mark(int size) {
        return new FlatSVGIcon(FOLDER + "app.svg", size, size);
    }

    /** The application icon as an image; the size is in pixels. */
    public static Image markImage(int size) {
        return new FlatSVGIcon(FOLDER + "app.svg", size, size).getImage();
    }
}
