package org.chatrpc.outbox;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts and stops the outbox with the web application. CDI's own startup event comes too early: Payara has not bound
 * the application's JNDI names yet.
 */
@WebListener
public final class OutboxListener implements ServletContextListener {

    @Inject
    private ChatOutbox outbox;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        outbox.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        outbox.stop();
    }
}
