package org.chatrpc.store;

/** A fresh, empty database for each test, and how to meet it again. */
interface DatabaseExtension {

    /** The stores of this test's database, opened. */
    Stores stores();

    /** Closes the stores and opens others on the same database, as a restart does. */
    Stores reopened();

    /** Counts the statements on every connection of {@link #stores}. */
    StatementCounter statements();
}
