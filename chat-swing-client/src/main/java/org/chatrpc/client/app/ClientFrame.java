package org.chatrpc.client.app;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.draft.Drafts;
import org.chatrpc.client.desktop.AppImages;
import org.chatrpc.client.desktop.DesktopNotice;
import org.chatrpc.client.desktop.NotificationModel;
import org.chatrpc.client.desktop.SingleInstance;
import org.chatrpc.client.desktop.Tray;
import org.chatrpc.client.desktop.WindowMemory;
import org.chatrpc.client.login.KeptSignIn;
import org.chatrpc.client.login.LoginModel;
import org.chatrpc.client.login.LoginPanel;
import org.chatrpc.client.login.ProviderModel;
import org.chatrpc.client.login.SignedIn;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.settings.AppearanceModel;
import org.chatrpc.client.settings.SettingsDialog;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.theme.Theme;

/** The main window: shows the sign-in card, then the chat, and the card again when the session ends. */
final class ClientFrame extends JFrame {

    /** Maximum delay of the exit while a sign-out is unanswered. */
    private static final Duration SIGN_OUT_TIMEOUT = Duration.ofSeconds(4);

    private final transient Wiring wiring;
    private final transient AppearanceModel appearance;
    private transient Optional<ChatSession> session = Optional.empty();
    private final transient Optional<Tray> tray;
    private final transient DesktopNotice notices;
    private transient Optional<MainPanel> main = Optional.empty();
    private transient Optional<Drafts> drafts = Optional.empty();
    private final transient Value<Integer> signingOut = new Value<>(0);
    private String shownServer = "";

    /** @param appearance the observed look; the current one has already been applied */
    ClientFrame(Wiring wiring, AppearanceModel appearance, String server, String user) {
        super(Texts.get("app.name"));
        this.wiring = wiring;
        this.appearance = appearance;
        setName("client");
        setIconImages(AppImages.window(false));
        setLayout(new BorderLayout());
        setMinimumSize(new Dimension(UIScale.scale(640), UIScale.scale(480)));
        new WindowMemory(this, wiring.settings().window(), UIScale.scale(new Dimension(1040, 720)));
        setDefaultCloseOperation(HIDE_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                if (tray.isPresent() && wiring.settings().closeToTray().get()) {
                    setVisible(false);
                } else {
                    quit();
                }
            }

            @Override
            public void windowActivated(WindowEvent event) {
                appearance.querySystem();
            }
        });
        // Later, because the click that changed it is still being handled by components that are to change.
        appearance.look().onChange(look -> SwingUtilities.invokeLater(() -> Theme.apply(look)));
        Command.SETTINGS.bindShortcut(getRootPane(), Command.SETTINGS.action(this::openSettings));
        tray = Tray.open(this::openFromDesktop, this::quit);
        notices = new DesktopNotice(wiring.dispatcher(), tray, wiring.bus(), this::openFromDesktop);
        showLogin(server, user, "");
    }

    /** Opens the chat with a stored sign-in. */
    void resume(KeptSignIn.Kept kept) {
        // The command line may have added addresses of the same chat.
        wiring.settings().used(kept.server());
        wiring.keptSignIn().keep(kept.account(), kept.server());
        open(wiring.signedIn(kept));
    }

    /**
     * Called when the client was started again: brings the window to the front, and fills in the request if no user is
     * signed in.
     */
    void startedAgain(SingleInstance.Request request) {
        if (session.isEmpty() && !(request.server() + request.user()).isEmpty()) {
            String server = request.server().isEmpty() ? shownServer : request.server();
            showLogin(server, request.user(), "");
        }
        comeToFront();
    }

    private void openFromDesktop(Optional<String> room) {
        comeToFront();
        room.ifPresent(id -> main.ifPresent(panel -> panel.open(id)));
    }

    private void comeToFront() {
        setVisible(true);
        setExtendedState(getExtendedState() & ~ICONIFIED);
        toFront();
        requestFocus();
    }

    /** Whether the client's window, or one of its dialogs, has the focus. */
    private boolean inFront() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow() != null;
    }

    private void showUnread(boolean unread) {
        setIconImages(AppImages.window(unread));
        tray.ifPresent(icon -> icon.showUnread(getTitle(), unread));
    }

    /** Closes the window; the program ends once the latest input has been saved. */
    void quit() {
        setVisible(false);
        tray.ifPresent(Tray::close);
        appearance.close();
        Runnable settings = () -> wiring.keptSignIn().flush(() -> {
            wiring.bus().close();
            wiring.addresses()
                    .flush(() ->
                            wiring.personalWords().flush(() -> wiring.settings().flush(this::end)));
        });
        Runnable end = () -> drafts.ifPresentOrElse(kept -> kept.flush(settings), settings);
        Optional<ChatSession> open = session;
        session = Optional.empty();
        open.ifPresentOrElse(over -> over.close(end), end);
    }

    /** Ends the program, after sign-outs that are under way. */
    private void end() {
        if (signingOut.get() == 0) {
            dispose();
            return;
        }
        signingOut.onChange(left -> {
            if (left == 0) {
                dispose();
            }
        });
        wiring.dispatcher().after(SIGN_OUT_TIMEOUT, this::dispose);
    }

    private void showLogin(String server, String user, String notice) {
        LoginModel model = new LoginModel(wiring.gateways(), wiring.dispatcher(), this::signedIn);
        model.notice().set(notice);
        shownServer = server;
        ProviderModel provider =
                new ProviderModel(wiring.gateways(), wiring.dispatcher(), wiring.browser()::open, this::signedIn);
        LoginPanel panel = new LoginPanel(model, provider, wiring.settings(), server, user);
        setTitle(Texts.get("app.name"));
        main = Optional.empty();
        showUnread(false);
        show(panel);
        panel.focusFirst();
    }

    private void signedIn(SignedIn signedIn) {
        wiring.settings().used(signedIn.server());
        wiring.settings().username().set(signedIn.account().username());
        // A password was typed just now, so the user is present.
        wiring.settings().idle().set(false);
        if (wiring.settings().keepSignedIn().get()) {
            wiring.keptSignIn().keep(signedIn.account(), signedIn.server());
        } else {
            wiring.keptSignIn().forget();
        }
        open(signedIn);
    }

    private void open(SignedIn signedIn) {
        ChatSession started = wiring.session(signedIn);
        session = Optional.of(started);
        started.connection().onChange(state -> {
            if (state instanceof ConnectionState.Ended && isDisplayable()) {
                ended(started);
            }
        });
        drafts = Optional.of(wiring.drafts(signedIn));
        started.reach().show(reach -> wiring.addresses().learn(signedIn.server(), reach.same(), reach.others()));
        MainPanel panel = new MainPanel(
                started, drafts.get(), wiring, this::signOut, appearance::switchTheme, this::openSettings);
        main = Optional.of(panel);
        panel.title().show(this::setTitle);
        panel.unread().map(count -> count > 0).onChange(this::showUnread);
        NotificationModel notifications = new NotificationModel(
                wiring.settings(), signedIn.account().username(), this::inFront, wiring.dispatcher(), notices);
        started.arrivals().onArrival(notifications::arrived);
        started.arrivals().onRevision(notifications::revised);
        started.restarts().onChange(count -> notifications.restarted());
        started.rooms().joined().onChange(notifications::roomsChanged);
        show(panel);
        started.start();
    }

    private void ended(ChatSession over) {
        boolean mine = session.equals(Optional.of(over));
        if (mine) {
            session = Optional.empty();
            wiring.keptSignIn().forget();
            showLogin(over.server().toString(), over.account().username(), Texts.get("login.notice.ended"));
        }
    }

    private void signOut() {
        session.ifPresent(over -> {
            session = Optional.empty();
            signingOut.set(signingOut.get() + 1);
            over.signOut(() -> signingOut.set(signingOut.get() - 1));
            wiring.keptSignIn().forget();
            showLogin(over.server().toString(), over.account().username(), "");
        });
    }

    private void openSettings() {
        new SettingsDialog(this, wiring.settings(), wiring.personalWords(), tray.isPresent()).open();
    }

    private void show(Component content) {
        getContentPane().removeAll();
        getContentPane().add(content);
        revalidate();
        repaint();
    }
}
