package org.chatrpc.server.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.chatrpc.server.settings.Setting;
import org.chatrpc.server.settings.StartFailure;

/** The log of this process: a rotating file in the data folder, and warnings on the console. */
public final class ServerLog implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    /** Loggers that warn of features which this server deliberately omits. */
    private static final List<String> FALSE_ALARMS = List.of(
            "jakarta.enterprise.resource.jms",
            "com.sun.enterprise.server.logging.ServerLogFileService",
            "jakarta.enterprise.webservices.metroglue",
            "org.glassfish.grizzly.config.SSLConfigurator");

    private final ConsoleLog console;
    private final RateLimitedLog limited;

    /** Strong references, because the log manager references loggers, and so their levels, only weakly. */
    @SuppressWarnings("UnusedVariable")
    private final List<Logger> quieted;

    private ServerLog(ConsoleLog console, RateLimitedLog limited, List<Logger> quieted) {
        this.console = console;
        this.limited = limited;
        this.quieted = quieted;
    }

    /**
     * Redirects all log records and printed output to the log.
     *
     * @throws StartFailure if the log file cannot be written, or a setting is not a number
     */
    public static ServerLog open(Path folder, Console console, boolean verbose) throws StartFailure {
        long limit = new Setting("chat.log.megabytes").number(10, 1) * MEGABYTE;
        int count = new Setting("chat.log.files").number(5, 1);
        String pattern = folder.toString().replace("%", "%%") + "/chat-%g.log";
        try {
            Handler file = new FileHandler(pattern, limit, count, true);
            file.setFormatter(new LogLine());
            file.setEncoding("UTF-8");
            file.setLevel(Level.ALL);
            LogManager.getLogManager().reset();
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            ConsoleLog shown = new ConsoleLog(console, verbose);
            RateLimitedLog limited = new RateLimitedLog(List.of(file, shown), System::nanoTime);
            root.addHandler(limited);
            System.setOut(LoggedOutput.to("stdout", Level.INFO));
            System.setErr(LoggedOutput.to("stderr", Level.INFO));
            return new ServerLog(
                    shown, limited, FALSE_ALARMS.stream().map(ServerLog::quiet).toList());
        } catch (IOException e) {
            throw new StartFailure("Cannot write the log in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Logger quiet(String name) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(Level.SEVERE);
        return logger;
    }

    public void info(String message) {
        Logger.getLogger(ServerLog.class.getName()).info(message);
    }

    /** From now on, the console also shows warnings of GlassFish and the libraries, and the log limits their number. */
    public void started() {
        console.started();
        limited.started();
    }

    @Override
    public void close() {
        limited.close();
    }
}
