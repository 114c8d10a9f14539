package org.chatrpc.server.glassfish;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.server.settings.ContextPath;
import org.chatrpc.server.settings.HttpSettings;
import org.chatrpc.server.settings.ListenAddress;
import org.chatrpc.server.settings.StartFailure;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.internal.api.Globals;
import org.jspecify.annotations.Nullable;

/** The embedded GlassFish with its only application. Used by one thread. */
public final class GlassFishServer {

    private static final Logger LOG = Logger.getLogger(GlassFishServer.class.getName());
    /** Otherwise Weld walks over all classes of all libraries at each start; the beans are in WEB-INF/classes. */
    private static final String ONLY_DECLARED_BEANS = "--property=implicitCdiEnabled=false";

    private static final String APPLICATION = "chat";

    /** Files that GlassFish expects in its folder, copied from its jar and ours. */
    private static final List<String> CONFIGURATION =
            List.of("config/login.conf", "config/server.policy", "org/chatrpc/server/glassfish/default-web.xml");

    private final GlassFishRuntime runtime;
    private final GlassFish glassFish;
    private final ContextPath context;
    private final PathGuard guard;
    private final HttpSettings settings;
    private @Nullable HttpListener listener;
    private boolean deployed;

    private GlassFishServer(GlassFishRuntime runtime, GlassFish glassFish, ContextPath context, HttpSettings settings) {
        this.runtime = runtime;
        this.glassFish = glassFish;
        this.context = context;
        this.guard = new PathGuard(context);
        this.settings = settings;
    }

    /**
     * Prepares everything for a start without opening a port.
     *
     * @param settings what requests and connections may cost
     * @param key null for plain http
     */
    public static GlassFishServer prepare(
            Path folder, String domainXml, ContextPath context, HttpSettings settings, @Nullable TlsKeyFile key)
            throws StartFailure {
        try {
            writeFolder(folder, domainXml);
            writeFrontDoor(Files.createDirectories(folder.resolve("docroot")), context);
            GlassFishProperties properties = new GlassFishProperties();
            properties.setInstanceRoot(folder.toString());
            GlassFishRuntime runtime = GlassFishRuntime.bootstrap();
            GlassFish glassFish = runtime.newGlassFish(properties);
            ServiceLocator services = Globals.getDefaultBaseServiceLocator();
            Administration.remove(services);
            if (key != null) {
                TlsImplementation.register(key, services);
            }
            return new GlassFishServer(runtime, glassFish, context, settings);
        } catch (GlassFishException | IOException e) {
            throw new StartFailure("GlassFish cannot be prepared in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Starts everything that the application needs. No client can connect before {@link #open}. */
    public void start() throws StartFailure {
        try {
            glassFish.start();
            listener = HttpListener.find(glassFish, DomainXml.LISTENER, guard, context, settings);
        } catch (GlassFishException e) {
            throw new StartFailure("GlassFish cannot start: " + e.getMessage(), e);
        }
    }

    /**
     * @param war the application, unpacked; it is used where it is
     * @param logs the log folder, which the failure names because GlassFish only logs the cause
     */
    public void deploy(Path war, ContextPath context, Path logs) throws StartFailure {
        try {
            String root = context.value().isEmpty() ? "/" : context.value();
            String name = glassFish
                    .getDeployer()
                    .deploy(war.toFile(), "--contextroot=" + root, "--name=" + APPLICATION, ONLY_DECLARED_BEANS);
            if (name == null) {
                throw new StartFailure("The application could not be started; the log in " + logs + " says why.");
            }
            deployed = true;
        } catch (GlassFishException e) {
            throw new StartFailure("The application " + war + " cannot be deployed: " + e.getMessage(), e);
        }
    }

    /** Lets clients connect: GlassFish would respond to earlier requests as if there was no chat at this address. */
    public void open(ListenAddress address) throws StartFailure {
        address.handTo(requireNonNull(listener)::listen);
    }

    /**
     * Completes running requests, stops the application, which flushes its writes and ends waiting polls, and then
     * stops GlassFish. Failures are logged.
     */
    public void stop() throws InterruptedException {
        try {
            if (deployed && listener != null) {
                listener.drain();
                glassFish.getDeployer().undeploy(APPLICATION);
                listener.awaitLastAnswers();
            }
        } catch (GlassFishException e) {
            LOG.log(Level.WARNING, "The application did not stop in order", e);
        }
        try {
            glassFish.dispose();
            runtime.shutdown();
        } catch (GlassFishException e) {
            LOG.log(Level.WARNING, "GlassFish did not stop in order", e);
        }
    }

    private static void writeFolder(Path folder, String domainXml) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("config"));
        // Otherwise GlassFish unpacks its message broker into this folder.
        Files.createDirectories(folder.resolve("lib/install/applications/jmsra"));
        Files.writeString(configuration.resolve("domain.xml"), domainXml);
        for (String resource : CONFIGURATION) {
            try (InputStream in = GlassFish.class.getClassLoader().getResourceAsStream(resource)) {
                Files.copy(in, configuration.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
            }
        }
    }

    /** Redirects the root path to the application. */
    private static void writeFrontDoor(Path root, ContextPath context) throws IOException {
        Files.writeString(
                root.resolve("index.html"),
                "<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0; url=" + context.value()
                        + "/\"><title>Chat</title>");
    }
}
