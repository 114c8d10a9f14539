package org.chatrpc.client.app;

import javax.swing.JDialog;

/** Any dialog that is open. */
record OpenDialog(JDialog dialog) implements DialogBox {}
