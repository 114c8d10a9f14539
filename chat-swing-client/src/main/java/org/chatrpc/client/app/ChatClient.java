package org.chatrpc.client.app;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.desktop.SingleInstance;
import org.chatrpc.client.login.KeptSignIn;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.settings.AppearanceModel;
import org.chatrpc.client.settings.Language;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.soap.SoapChatGateway;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.theme.FallbackFonts;
import org.chatrpc.client.ui.theme.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line of the desktop client. */
@Command(
        name = "chat-client",
        description = "The desktop client of RPC chat.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ChatClient implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(ChatClient.class.getName());
    private static final Duration HAND_OVER_TIMEOUT = Duration.ofSeconds(10);

    /** Exit code if no window was opened in this process. */
    private static final int ENDED = -1;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "The chat server's address, as on its landing page. Give several addresses of one chat separated by commas, or each"
                            + " with its own option: if one does not answer, the next one is used."
                            + " Default: the one used last, initially http://127.0.0.1:8080/chat/.",
            split = ",",
            converter = AddressConverter.class)
    private List<ServerAddress> server = List.of();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The username to sign in with. Default: the one used last.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "light|dark|system",
            description = "The theme, which is saved. Default: the saved one, initially system.",
            converter = ThemeConverter.class)
    private Optional<Theme> theme = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|de|system",
            description = "The language, which is saved. Default: the saved one, initially system.",
            converter = LanguageConverter.class)
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder for this client's files. Only one client can use a folder: name another one for a second"
                            + " account at the same time. Default: CHAT_CLIENT_DATA, or the platform's folder for user data.")
    private Optional<Path> data = Optional.empty();

    public static void main(String[] args) {
        CommandLine line = commandLine();
        int exitCode = line.execute(args);
        if (exitCode == ENDED) {
            System.exit(CommandLine.ExitCode.OK);
        }
        // If a window is open, the program keeps running until the frame ends it.
        if (exitCode != CommandLine.ExitCode.OK || line.isUsageHelpRequested() || line.isVersionHelpRequested()) {
            System.exit(exitCode);
        }
    }

    /** The command line, ready to be run. */
    static CommandLine commandLine() {
        return new CommandLine(new ChatClient());
    }

    @Override
    public Integer call() {
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println("chat-client: there is no display.");
            return CommandLine.ExitCode.SOFTWARE;
        }
        UncaughtErrors.install();
        DataFolder folder = DataFolder.of(data);
        Optional<SingleInstance> only = Optional.empty();
        try {
            only = SingleInstance.claim(folder.path());
            if (only.isEmpty()) {
                return handOver(folder.path());
            }
        } catch (IOException e) {
            // Without a data folder nothing can be saved, but the chat still works.
            LOG.log(Level.WARNING, "The data folder cannot be used: " + folder.path(), e);
        }
        // In the background: with a stored sign-in, the first messages can arrive immediately.
        Thread fonts = new Thread(FallbackFonts::load, "fonts");
        fonts.setDaemon(true);
        fonts.start();
        open(Wiring.real(folder, language), only);
        // Load fonts while the user types the password; this thread is idle. Emoji first: texts laid out before that
        // stay without them.
        ColourEmoji.load();
        SoapChatGateway.prepare();
        return CommandLine.ExitCode.OK;
    }

    private Optional<ServerAddresses> server() {
        return server.isEmpty() ? Optional.empty() : Optional.of(new ServerAddresses(server));
    }

    /** Hands this start over to the client that is already running. */
    private int handOver(Path folder) {
        String address = server().map(ServerAddresses::toString).orElse("");
        if (SingleInstance.send(folder, new SingleInstance.Request(address, user.orElse("")), HAND_OVER_TIMEOUT)) {
            return ENDED;
        }
        System.err.println(
                "chat-client: another client uses " + folder + " and does not answer. End it, or use --data.");
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void open(Wiring wiring, Optional<SingleInstance> only) {
        Settings settings = wiring.settings();
        Locale.setDefault(language.orElseGet(settings.language()::get).in(Locale.getDefault()));
        Theme.prepare(wiring.data().fonts());
        boolean dark = Theme.SYSTEM.dark();
        Optional<KeptSignIn.Kept> kept = wiring.keptSignIn()
                .load()
                .filter(this::isAskedFor)
                .map(found -> server().map(found::at).orElse(found));
        EventQueue.invokeLater(() -> {
            language.ifPresent(settings.language()::set);
            theme.ifPresent(settings.theme()::set);
            AppearanceModel appearance = new AppearanceModel(settings, dark, Theme.SYSTEM::dark, wiring.dispatcher());
            Theme.apply(appearance.look().get());
            String address = server().map(ServerAddresses::toString)
                    .or(() -> settings.servers().get().stream().findFirst())
                    .orElseGet(ServerAddress.LOCAL::toString);
            ClientFrame frame = new ClientFrame(wiring, appearance, address, user.orElseGet(settings.username()::get));
            kept.ifPresent(frame::resume);
            frame.setVisible(true);
            only.ifPresent(one -> one.listen(request -> EventQueue.invokeLater(() -> frame.startedAgain(request))));
        });
    }

    /** Whether a stored sign-in is compatible with the command line. */
    private boolean isAskedFor(KeptSignIn.Kept kept) {
        return server().map(kept.server()::overlaps).orElse(true)
                && user.map(kept.account().username()::equals).orElse(true);
    }

    /** Reads a server's address. */
    static final class AddressConverter implements ITypeConverter<ServerAddress> {
        @Override
        public ServerAddress convert(String text) {
            try {
                return ServerAddress.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not a web address");
            }
        }
    }

    /** Reads a theme's name. */
    static final class ThemeConverter implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String text) {
            try {
                return Theme.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not one of light, dark, system");
            }
        }
    }

    /** Reads a language's code. */
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String text) {
            try {
                return Language.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not one of en, de, system");
            }
        }
    }
}
