/** Dialogs of the administration: a line of text, a confirmation that is typed, a secret that is shown once. */
@NullMarked
package org.chatrpc.client.admin.form;

import org.jspecify.annotations.NullMarked;
