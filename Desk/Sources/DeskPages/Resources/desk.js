// What every screen does: it keeps itself up to date, takes files, copies texts, and goes by keys.
import { follow } from "/files/live.js";
import { takeFiles } from "/files/drop.js";
import { copyTexts } from "/files/copy.js";
import { copyPictures } from "/files/picture.js";
import { goByKeys } from "/files/keys.js";
import { goByIssues } from "/files/review.js";

follow();
takeFiles();
copyTexts();
copyPictures();
goByKeys();
goByIssues();
// Where the steps are wider than the screen, the one that is done now is in sight.
const steps = document.querySelector(".steps");
const current = steps?.querySelector("[aria-current]");
if (current) steps.scrollLeft = current.offsetLeft - (steps.clientWidth - current.offsetWidth) / 2;
