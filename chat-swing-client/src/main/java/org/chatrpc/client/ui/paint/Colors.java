package org.chatrpc.client.ui.paint;

import java.awt.Color;
import javax.swing.UIManager;

/**
 * Colours of the current theme for which FlatLaf has no key. Look them up at each painting, because themes change.
 */
public enum Colors {
    SIDEBAR("sidebarBackground"),
    SECONDARY("secondaryForeground"),
    SEPARATOR("separatorColor"),
    HOVER("hoverBackground"),
    SELECTION("selectionBackground"),
    SELECTION_TEXT("selectionForeground"),
    ROW_HOVER("rowHoverBackground"),
    /** Behind a message that mentions this account. */
    ROW_MENTION("rowMentionBackground"),
    /** Behind a message that the view has scrolled to, for a moment. */
    FLASH("flashBackground"),
    /** Behind selected text in a message. */
    TEXT_SELECTION("textSelectionBackground"),
    /** Behind search matches in a message. */
    FOUND("foundBackground"),
    CODE("codeBackground"),
    QUOTE_BAR("quoteBarColor"),
    /** At the edge of a message that mentions this account. */
    MENTION_BAR("mentionBarColor"),
    MENTION("mentionBackground"),
    MENTION_TEXT("mentionForeground"),
    ACCENT_TEXT("accentForeground"),
    BADGE("badgeBackground"),
    BADGE_TEXT("badgeForeground"),
    ERROR("errorForeground"),
    WARNING("warningBackground"),
    WARNING_TEXT("warningForeground"),
    ONLINE("onlineForeground"),
    AWAY("awayForeground"),
    COMPOSER("composerBackground"),
    COMPOSER_BORDER("composerBorderColor"),
    SEND_DISABLED("sendDisabledBackground");

    private final String key;

    Colors(String key) {
        this.key = "Chat." + key;
    }

    /** The key in the defaults of the look and feel, for FlatLaf's style properties. */
    public String key() {
        return key;
    }

    public Color get() {
        return UIManager.getColor(key);
    }
}
