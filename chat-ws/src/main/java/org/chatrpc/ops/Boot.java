package org.chatrpc.ops;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Starts and stops the chat with the application. Deployment does not wait: the database is opened in the background,
 * and {@code /health/ready} reports when that is done.
 *
 * <p>This is a listener and not a start-up bean because GlassFish no longer loads classes once it destroys beans, and
 * stopping may need classes that were not loaded before.
 */
public class Boot implements ServletContextListener {
    @Inject
    private ChatApplication application;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        application.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        application.stop();
    }
}
