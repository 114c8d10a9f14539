package org.chatrpc.ops;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Starts the chat with the application and stops it with it. Deployment waits for nothing: the database is opened in the
 * background, and {@code /health/ready} tells when that is done.
 *
 * <p>A listener rather than a start-up bean: GlassFish loads no more classes once it destroys beans, and stopping may need
 * some that were not needed before.
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
