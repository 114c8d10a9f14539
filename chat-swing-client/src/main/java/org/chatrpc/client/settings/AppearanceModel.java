package org.chatrpc.client.settings;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.theme.Look;
import org.chatrpc.client.ui.theme.Theme;

/** The look of the windows: the chosen one, or with the theme SYSTEM that of the desktop, which it follows. */
public final class AppearanceModel {

    /** Java gets no notification of the change on all platforms, so the desktop is polled, though not often. */
    static final Duration QUERY_INTERVAL = Duration.ofSeconds(30);

    private final Value<Look> look;
    private final Settings settings;
    private final Callable<Boolean> systemDark;
    private final Dispatcher dispatcher;
    private boolean dark;
    private boolean querying;
    private Subscription timer = () -> {};

    /**
     *
     * @param dark whether the desktop is dark now
     * @param systemDark queries the desktop; called off the event thread
     */
    public AppearanceModel(Settings settings, boolean dark, Callable<Boolean> systemDark, Dispatcher dispatcher) {
        this.settings = settings;
        this.systemDark = systemDark;
        this.dispatcher = dispatcher;
        this.dark = dark;
        this.look = new Value<>(now());
        settings.theme().onChange(theme -> {
            look.set(now());
            querySystem();
        });
        settings.accent().onChange(accent -> look.set(now()));
        settings.textPercent().onChange(percent -> look.set(now()));
        askLater();
    }

    public Value<Look> look() {
        return look;
    }

    /** Switches between light and dark, and stops following the desktop. */
    public void switchTheme() {
        settings.theme().set(look.get().dark() ? Theme.LIGHT : Theme.DARK);
    }

    /** The window has become active, perhaps after a change of the desktop's settings. */
    public void querySystem() {
        if (querying || settings.theme().get() != Theme.SYSTEM) {
            return;
        }
        querying = true;
        dispatcher.onDisk(systemDark, this::answered, unknown -> answered(dark));
    }

    /** Stops polling; the client ends. */
    public void close() {
        querying = true;
        timer.end();
    }

    private void answered(boolean systemIsDark) {
        querying = false;
        dark = systemIsDark;
        look.set(now());
        askLater();
    }

    private void askLater() {
        timer.end();
        if (settings.theme().get() == Theme.SYSTEM) {
            timer = dispatcher.after(QUERY_INTERVAL, this::querySystem);
        }
    }

    private Look now() {
        Theme theme = settings.theme().get();
        boolean nowDark = theme == Theme.DARK || (theme == Theme.SYSTEM && dark);
        return new Look(nowDark, settings.accent().get(), settings.textPercent().get());
    }
}
