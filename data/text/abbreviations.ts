const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations before a name: a full stop after one never ends a sentence. Lower case, without the stop. */
export const titleAbbreviations = words(
  'mr mrs ms mx messrs dr prof rev fr sr hon gen lt col maj capt cmdr cpl sgt adm brig pvt pfc gov sen rep supt insp det pres amb st mt ft vs v cf eg ie viz no nos art sec para fig pp vol op ed eds',
);

/** Abbreviations that may stand last in a sentence: the next word decides. Lower case, without the stop. */
export const otherAbbreviations = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd llc plc bros jr etc al approx dept est assn univ ave blvd rd km kg cm lb lbs oz min hrs hr ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ca',
);
