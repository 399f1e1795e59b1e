/** Words of time that stand beside a cue or a source and belong to neither. */
export const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|today|yesterday|tonight|week|weekend|month|year|morning|afternoon|evening|night|p\.m\.|a\.m\.|(?:19|20)\d\d)$/;
