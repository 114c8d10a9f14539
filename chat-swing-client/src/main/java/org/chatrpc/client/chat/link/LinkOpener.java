package org.chatrpc.client.chat.link;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.WebLink;

/**
 * Opens links in the browser. It asks first if a link may lead elsewhere than it seems to; without a browser, it
 * copies the link to the clipboard.
 */
public final class LinkOpener {

    private static final Logger LOG = Logger.getLogger(LinkOpener.class.getName());

    private final Component owner;
    private final Consumer<String> notice;
    private Browser browser = Browser.DESKTOP;
    private Predicate<URI> own = link -> false;

    /** @param notice shows a short text to the user */
    public LinkOpener(Component owner, Consumer<String> notice) {
        this.owner = owner;
        this.notice = notice;
    }

    /** Sets which links are followed without a browser. */
    public void setOwn(Predicate<URI> follow) {
        own = follow;
    }

    public void setBrowser(Browser browser) {
        this.browser = browser;
    }

    /** @param at where to show the question, if there is one */
    public void open(WebLink link, Point at) {
        if (own.test(link.target())) {
            return;
        }
        if (link.doubt().isEmpty()) {
            browse(link.target());
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        menu.setName("link.doubt");
        JLabel warning = new JLabel(LinkTexts.warning(link, link.doubt().get()));
        warning.setBorder(Controls.space(6, 12, 6, 12));
        menu.add(warning);
        menu.addSeparator();
        menu.add(Command.OPEN_LINK.action(() -> browse(link.target())));
        menu.add(Command.COPY_LINK.action(() -> Clip.copy(link.target().toString())));
        menu.show(owner, at.x, at.y);
    }

    /** Opens the only link, or lets the user choose. */
    public void choose(List<WebLink> links, Point at) {
        if (links.size() == 1) {
            open(links.get(0), at);
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        menu.setName("link.choice");
        links.forEach(link -> menu.add(link.target().toString()).addActionListener(event -> open(link, at)));
        menu.show(owner, at.x, at.y);
    }

    private void browse(URI target) {
        Browser chosen = browser;
        // A thread of its own: an unresponsive desktop blocks neither the window nor other work.
        Thread opening = new Thread(
                () -> {
                    boolean opened = opens(chosen, target);
                    EventQueue.invokeLater(() -> tell(opened, target));
                },
                "open-link");
        opening.setDaemon(true);
        opening.start();
    }

    private static boolean opens(Browser browser, URI target) {
        try {
            return browser.open(target);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The browser cannot be opened", e);
            return false;
        }
    }

    private void tell(boolean opened, URI target) {
        if (!opened) {
            Clip.copy(target.toString());
            notice.accept(Texts.get("chat.link.copied"));
        }
    }
}
