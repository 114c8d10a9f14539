/** Dialogs with fields and questions, and the errors shown in them. */
@NullMarked
package org.chatrpc.client.ui.form;

import org.jspecify.annotations.NullMarked;
