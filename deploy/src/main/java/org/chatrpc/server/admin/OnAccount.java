package org.chatrpc.server.admin;

import picocli.CommandLine.Parameters;

/** A call about one account. */
abstract class OnAccount extends AdminCall {
    @Parameters(paramLabel = "NAME", description = "The username.")
    private String name;

    OnAccount(String operation) {
        super(operation);
    }

    @Override
    void fill() {
        put("username", name);
    }
}
